-- Ranges of words are asked for, and the order of names must not depend on the language of the machine.
alter table core.participant alter column sort_name type varchar(200) collate "C";
alter table core.participant_word alter column word type varchar(40) collate "C";
alter table core.participant_word alter column sort_name type varchar(200) collate "C";
alter table core.name_key alter column lookup type varchar(41) collate "C";
alter table core.name_key alter column word type varchar(40) collate "C";
