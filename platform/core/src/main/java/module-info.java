/**
 * The core: participants, consent, programmes, accounts, audit and the shell. Modules stand on it and see every package
 * but the plugin host.
 */
module org.alongside.core {
    requires transitive org.alongside.spi;

    // Jakarta EE 10, from the server
    requires transitive jakarta.annotation;
    requires transitive jakarta.cdi;
    requires transitive jakarta.inject;
    requires transitive jakarta.interceptor;
    requires transitive jakarta.json;
    requires transitive jakarta.json.bind;
    requires transitive jakarta.persistence;
    requires transitive jakarta.servlet;
    requires transitive jakarta.transaction;
    requires transitive jakarta.ws.rs;
    requires transitive microprofile.openapi.api;
    requires jakarta.concurrency;
    requires jakarta.mail;
    requires jakarta.security;

    // EclipseLink's own annotations hold the programme wall (@Multitenant)
    requires transitive org.eclipse.persistence.core;
    requires transitive org.eclipse.persistence.jpa;

    // Vaadin's jars have no module-info; their names come from file names and are written here only
    requires transitive flow.data;
    requires transitive flow.dnd;
    requires transitive flow.html.components;
    requires transitive vaadin.button.flow;
    requires transitive vaadin.checkbox.flow;
    requires transitive vaadin.combo.box.flow;
    requires transitive vaadin.confirm.dialog.flow;
    requires transitive vaadin.date.picker.flow;
    requires transitive vaadin.date.time.picker.flow;
    requires transitive vaadin.details.flow;
    requires transitive vaadin.dialog.flow;
    requires transitive vaadin.icons.flow;
    requires transitive vaadin.login.flow;
    requires transitive vaadin.lumo.theme;
    requires transitive vaadin.notification.flow;
    requires transitive vaadin.ordered.layout.flow;
    requires transitive vaadin.radio.button.flow;
    requires transitive vaadin.select.flow;
    requires transitive vaadin.text.field.flow;
    requires transitive vaadin.time.picker.flow;
    requires transitive vaadin.upload.flow;
    requires vaadin.cdi;

    // Used inside only
    requires com.j2html;
    requires com.fasterxml.jackson.databind;
    requires com.nimbusds.jose.jwt;
    requires com.webauthn4j.core;
    requires de.siegmar.fastcsv;
    requires flyway.core;
    requires org.jsoup;
    requires io.github.bucket4j.core;
    requires io.nayuki.qrcodegen;
    requires java.desktop;
    requires java.json.canonicalization;
    requires java.naming;
    requires java.net.http;
    requires java.sql;
    requires openhtmltopdf.core;
    requires openhtmltopdf.pdfbox;
    requires org.bouncycastle.provider;
    requires org.slf4j;
    requires pf4j;

    exports org.alongside.core.accreditation;
    exports org.alongside.core.audit;
    exports org.alongside.core.calendar;
    exports org.alongside.core.consent;
    exports org.alongside.core.contactstop;
    exports org.alongside.core.count;
    exports org.alongside.core.demo;
    exports org.alongside.core.document;
    exports org.alongside.core.detail;
    exports org.alongside.core.duty;
    exports org.alongside.core.export;
    exports org.alongside.core.glass;
    exports org.alongside.core.holding;
    exports org.alongside.core.identity;
    exports org.alongside.core.initiative;
    exports org.alongside.core.institution;
    exports org.alongside.core.link;
    exports org.alongside.core.module;
    exports org.alongside.core.notification;
    exports org.alongside.core.participant;
    exports org.alongside.core.print;
    exports org.alongside.core.problem;
    exports org.alongside.core.programme;
    exports org.alongside.core.pseudonym;
    exports org.alongside.core.rest;
    exports org.alongside.core.retention;
    exports org.alongside.core.seal;
    exports org.alongside.core.sealed;
    exports org.alongside.core.setting;
    exports org.alongside.core.shell;
    exports org.alongside.core.text;
    exports org.alongside.core.ui;
    exports org.alongside.core.withdrawal;
    exports org.alongside.core.workday;
}
