package org.alongside.plugin.keeping;

import java.util.Locale;
import org.alongside.spi.Participant;
import org.alongside.spi.ParticipantId;
import org.alongside.spi.Workspace;

/** A plugin that never forgets. What it writes about people stands in their own records only. */
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
        workspace.documents().put("count", "{\"drawn\":true}");
        workspace.documents().about(member.id()).put("said", "{\"who\":\"" + member.callName() + "\"}");
    }

    @Override
    public void erase(ParticipantId participant, Workspace workspace) {
        throw new IllegalStateException("I never forget");
    }
}
