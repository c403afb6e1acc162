/** Mentoring: who meets whom, when they planned to meet and whether they did. Nothing of what was said. */
module org.alongside.mentoring {
    requires org.alongside.core;
    requires org.slf4j;

    exports org.alongside.mentoring;
}
