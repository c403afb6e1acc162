/**
 * The programmes of one installation: begun, named, coloured, archived and reopened by the institution's administrator; and
 * going from one of one's own programmes to another.
 *
 * <p>May be used by the shell.
 */
package org.alongside.core.institution;
