-- A version of a consent document. Drafted, then in force, then past; changed only as a draft.
create table core.consent_document (
    id uuid primary key,
    programme_id uuid not null references core.programme (id),
    name varchar(100) not null,
    number int not null,
    state varchar(20) not null,
    purposes varchar(2000) not null,
    lawful_basis varchar(30),
    ethics_reference varchar(200) not null,
    involvement varchar(2000) not null,
    material boolean not null,
    hash varchar(64),
    in_force_since timestamp with time zone,
    put_in_force_by uuid,
    version bigint not null,
    unique (programme_id, name, number)
);

-- The same document in one language and format; none of them is the original of the others.
create table core.consent_document_text (
    id uuid primary key,
    programme_id uuid not null references core.programme (id),
    document_id uuid not null references core.consent_document (id),
    language varchar(5) not null,
    format varchar(20) not null,
    title varchar(200) not null,
    body text not null,
    questions text not null,
    media bytea,
    version bigint not null,
    unique (document_id, language, format)
);
