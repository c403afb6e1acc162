/**
 * What a programme chooses about its modules: typed settings that modules name on their cards and plugins bring along, with their history, undo, and a
 * warning where they contradict what people are promised.
 *
 * <p>May be used by every module, to ask what holds.
 */
package org.alongside.core.setting;
