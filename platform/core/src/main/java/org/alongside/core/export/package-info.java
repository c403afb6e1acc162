/**
 * Files that left the platform: who took them, for whom, and where in them people stand. When somebody stops, those who have such a
 * file are asked to take them out.
 *
 * <p>Used by every use case that hands a file with people in it on; knows none of them.
 */
package org.alongside.core.export;
