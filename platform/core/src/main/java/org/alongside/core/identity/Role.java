package org.alongside.core.identity;

/** What somebody is in a programme. One account may have several roles, in several programmes. */
public enum Role {
    /** A service user or carer who takes part, whatever they choose to be called. */
    MENTOR,
    /** Somebody in training. */
    TRAINEE,
    /** Runs the programme's initiatives. */
    COORDINATOR,
    /** The named contact of the people who take part; never the scheme's lead, never a researcher. */
    SUPPORTER,
    /** Interviews, codes, finds themes. */
    RESEARCHER,
    /** Approves and pays. */
    FINANCE,
    /** Marks, supervises or selects trainees; sees nothing of the pairs of those they judge. */
    ASSESSOR,
    /** Looks at concerns about somebody: the one person of the staff who reads them. */
    SAFEGUARDING_LEAD,
    /** Stands in for the safeguarding lead. */
    SAFEGUARDING_DEPUTY,
    /** Somebody outside the course team to whom a concern can be sent instead; has no other role. */
    OUTSIDE_CONTACT,
    /** People, roles and settings of one programme. */
    ADMINISTRATOR,
    /** Programmes, plugins and the installation itself. */
    INSTITUTION_ADMINISTRATOR
}
