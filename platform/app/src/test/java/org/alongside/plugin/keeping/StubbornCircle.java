package org.alongside.plugin.keeping;

import java.util.Locale;
import org.alongside.spi.Participant;
import org.alongside.spi.ParticipantId;
import org.alongside.spi.Workspace;

/** A plugin that fails when it is to forget. What it writes about people stands in their own records only. */
public final class StubbornCircle extends KeepingCircle {
    @Override
    public String key() {
        return "stubborn-circle";
    }

    @Override
    public String label(Locale locale) {
        return "Stubborn circles";
    }

    @Override
    protected void keep(Participant member, Workspace workspace) {
        workspace.documents().about(member.id()).put("said", "{\"who\":\"" + member.callName() + "\"}");
    }

    @Override
    public void erase(ParticipantId participant, Workspace workspace) {
        workspace.documents().put("", "A record without a key is refused");
    }
}
