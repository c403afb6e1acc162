/** Support: what was promised to people, what staff do to keep it, check-ins, claims and pay, for every kind of initiative. */
module org.alongside.support {
    requires org.alongside.core;
    requires org.slf4j;

    exports org.alongside.support;
}
