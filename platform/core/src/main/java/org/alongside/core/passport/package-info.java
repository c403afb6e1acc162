/**
 * The involvement passport: what somebody chooses to take along from one programme to another, as a signed file that they hold. Nothing
 * travels without them: we keep no copy, and reading one in needs the file.
 */
package org.alongside.core.passport;
