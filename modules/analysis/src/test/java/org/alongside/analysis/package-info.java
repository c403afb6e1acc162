/** The ground that the tests of this module stand on. */
package org.alongside.analysis;
