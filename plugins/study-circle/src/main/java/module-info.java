/** A plugin: small circles of people who read and talk together. */
module org.alongside.plugin.studycircle {
    requires org.alongside.spi;
    requires flow.html.components;
    requires vaadin.button.flow;

    provides org.alongside.spi.InitiativeType with
            org.alongside.plugin.studycircle.StudyCircle;
}
