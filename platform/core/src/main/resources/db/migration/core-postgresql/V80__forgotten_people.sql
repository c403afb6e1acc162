-- Whether anybody of a list was forgotten is asked whenever it is read again. Hardly anybody is, so there is next to nothing to look at.
create index audit_people_forgotten on core.audit_people (digest) where participant_id is null;
