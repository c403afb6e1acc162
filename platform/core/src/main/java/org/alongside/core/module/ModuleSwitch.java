package org.alongside.core.module;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.alongside.core.programme.CurrentProgramme;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** A module or plugin that a programme switched on or off. */
@Entity
@Table(name = "module_switch", schema = "core")
@Multitenant
@TenantDiscriminatorColumn(name = CurrentProgramme.COLUMN, contextProperty = CurrentProgramme.PROPERTY)
class ModuleSwitch {
    @Id
    private UUID id;

    private String module;

    @Column(name = "switched_on")
    private boolean on;

    @Version
    private long version;

    protected ModuleSwitch() {}

    ModuleSwitch(String module) {
        this.id = UUID.randomUUID();
        this.module = module;
    }

    void turn(boolean on) {
        this.on = on;
    }

    boolean on() {
        return on;
    }
}
