package org.alongside.core.initiative;

import java.util.List;
import org.alongside.spi.InitiativeType;

/** Brings kinds of initiative that are no beans: those of plugins. */
public interface InitiativeTypeSource {
    /** The kinds it has now; they come and go with plugins. */
    List<InitiativeType> initiativeTypes();
}
