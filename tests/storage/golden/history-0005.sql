BEGIN TRANSACTION;
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0005');
CREATE TABLE asked_sessions (
	session CHAR(32) NOT NULL, 
	texts VARCHAR(64) NOT NULL, 
	CONSTRAINT pk_asked_sessions PRIMARY KEY (session), 
	CONSTRAINT fk_asked_sessions_texts FOREIGN KEY(texts) REFERENCES asked_texts (sha256)
);
CREATE TABLE asked_texts (
	sha256 VARCHAR(64) NOT NULL, 
	pack VARCHAR NOT NULL, 
	pack_version INTEGER NOT NULL, 
	name VARCHAR NOT NULL, 
	files JSON NOT NULL, 
	CONSTRAINT pk_asked_texts PRIMARY KEY (sha256)
);
CREATE TABLE batches (
	id CHAR(32) NOT NULL, 
	number INTEGER NOT NULL, 
	at VARCHAR(32) NOT NULL, 
	who VARCHAR NOT NULL, 
	action VARCHAR NOT NULL, 
	undoes CHAR(32), 
	note VARCHAR NOT NULL, 
	CONSTRAINT pk_batches PRIMARY KEY (id)
);
INSERT INTO "batches" VALUES('00000000000000000000000000000065',1,'2026-03-03T17:30:00.000000+00:00','Léa','import',NULL,'');
INSERT INTO "batches" VALUES('00000000000000000000000000000066',2,'2026-03-03T17:31:00.000000+00:00','Léa','edit_person',NULL,'');
INSERT INTO "batches" VALUES('00000000000000000000000000000067',3,'2026-03-03T17:32:00.000000+00:00','Léa','undo','00000000000000000000000000000066','');
CREATE TABLE calls (
	id CHAR(32) NOT NULL, 
	person CHAR(32) NOT NULL, 
	session CHAR(32) NOT NULL, 
	registration CHAR(32), 
	at VARCHAR(32) NOT NULL, 
	who VARCHAR NOT NULL, 
	outcome VARCHAR NOT NULL, 
	note VARCHAR NOT NULL, 
	CONSTRAINT pk_calls PRIMARY KEY (id), 
	CONSTRAINT fk_calls_person FOREIGN KEY(person) REFERENCES people (id), 
	CONSTRAINT fk_calls_session FOREIGN KEY(session) REFERENCES sessions (id), 
	CONSTRAINT fk_calls_registration FOREIGN KEY(registration) REFERENCES registrations (id)
);
CREATE TABLE changes (
	batch CHAR(32) NOT NULL, 
	position INTEGER NOT NULL, 
	kind VARCHAR NOT NULL, 
	entity CHAR(32) NOT NULL, 
	"before" JSON, 
	"after" JSON, 
	CONSTRAINT pk_changes PRIMARY KEY (batch, position), 
	CONSTRAINT fk_changes_batch FOREIGN KEY(batch) REFERENCES batches (id)
)
 WITHOUT ROWID

;
INSERT INTO "changes" VALUES('00000000000000000000000000000065',0,'session','00000000000000000000000000000001',NULL,'{"id": "00000000000000000000000000000001", "starts_at": "2026-03-03T17:30:00+00:00", "place": "Salle « Émile »", "module": "histoire", "gathering": "small_group", "capacity": 5, "head_count": null, "plan": null, "preparation": null, "more_modules": null, "minutes": 0, "facilitator": "", "notes": "", "series": null, "cancelled_at": null}');
INSERT INTO "changes" VALUES('00000000000000000000000000000065',1,'session','00000000000000000000000000000002',NULL,'{"id": "00000000000000000000000000000002", "starts_at": "2026-03-04T17:30:00+00:00", "place": "Grande salle", "module": "agir", "gathering": "assembly", "capacity": 300, "head_count": 212, "plan": null, "preparation": null, "more_modules": null, "minutes": 0, "facilitator": "", "notes": "", "series": null, "cancelled_at": null}');
INSERT INTO "changes" VALUES('00000000000000000000000000000065',2,'person','0000000000000000000000000000000f',NULL,'{"id": "0000000000000000000000000000000f", "given_name": "Jean-Pierre", "family_name": "Le Goff", "civility": "sir", "phones": ["06 12 34 56 78 (soir)", "+33 1 23 45 67 89"], "email": "JP@exemple.fr", "address": {"lines": ["3 rue des Lilas", "Bâtiment B"], "postcode": "35000", "town": "Rennes"}, "residence": "Le Parc", "status": "tenant", "reach": "phone", "needs": ["hearing", "wheelchair"], "interests": ["agir"], "followed": ["histoire", "syndic"], "ambassador": {"at": "2026-03-03T17:30:00+00:00", "notice": "2"}, "note": "Sonner fort", "merged_into": null}');
INSERT INTO "changes" VALUES('00000000000000000000000000000065',3,'person','0000000000000000000000000000000b',NULL,'{"id": "0000000000000000000000000000000b", "given_name": "Zoé", "family_name": "d’Aubigné", "civility": "none", "phones": null, "email": "", "address": null, "residence": "", "status": "unknown", "reach": "unknown", "needs": null, "interests": null, "followed": null, "ambassador": null, "note": "", "merged_into": null}');
INSERT INTO "changes" VALUES('00000000000000000000000000000065',4,'registration','0000000000000000000000000000001f',NULL,'{"id": "0000000000000000000000000000001f", "session": "00000000000000000000000000000001", "person": "0000000000000000000000000000000f", "channel": "online", "attendance": "present", "standing": "offered", "received_on": "2026-02-27", "sent_at": "2026-02-28T17:30:00+00:00", "entered_at": "2026-03-03T17:30:00+00:00", "entered_by": "Léa", "second_choice": "00000000000000000000000000000002", "offered_until": "2026-03-03T19:30:00+00:00", "over_capacity_by": "Paul", "moved_from": "00000000000000000000000000000020", "ranks_as": {"day": "2026-02-28", "moment": "2026-03-03T17:30:00+00:00"}, "arrived_at": "2026-03-03T17:30:00+00:00", "left_at": "2026-03-03T18:30:00+00:00", "notice": "2", "source": "framaforms", "note": "Vient avec sa voisine", "certificate": ""}');
INSERT INTO "changes" VALUES('00000000000000000000000000000065',5,'kept_row','00000000000000000000000000000033',NULL,'{"id": "00000000000000000000000000000033", "source": "framaforms:1", "key": "7", "fingerprint": "abc", "person": "0000000000000000000000000000000f", "registration": "0000000000000000000000000000001f", "raw": {"family_name": "Le Goff"}}');
INSERT INTO "changes" VALUES('00000000000000000000000000000066',0,'person','0000000000000000000000000000000f','{"id": "0000000000000000000000000000000f", "given_name": "Jean-Pierre", "family_name": "Le Goff", "civility": "sir", "phones": ["06 12 34 56 78 (soir)", "+33 1 23 45 67 89"], "email": "JP@exemple.fr", "address": {"lines": ["3 rue des Lilas", "Bâtiment B"], "postcode": "35000", "town": "Rennes"}, "residence": "Le Parc", "status": "tenant", "reach": "phone", "needs": ["hearing", "wheelchair"], "interests": ["agir"], "followed": ["histoire", "syndic"], "ambassador": {"at": "2026-03-03T17:30:00+00:00", "notice": "2"}, "note": "Sonner fort", "merged_into": null}','{"id": "0000000000000000000000000000000f", "given_name": "Jean-Pierre", "family_name": "Le Goff", "civility": "sir", "phones": ["06 12 34 56 78 (soir)", "+33 1 23 45 67 89"], "email": "JP@exemple.fr", "address": {"lines": ["3 rue des Lilas", "Bâtiment B"], "postcode": "35000", "town": "Rennes"}, "residence": "Le Parc", "status": "tenant", "reach": "phone", "needs": ["hearing", "wheelchair"], "interests": ["agir"], "followed": ["histoire", "syndic"], "ambassador": {"at": "2026-03-03T17:30:00+00:00", "notice": "2"}, "note": "Ne pas sonner", "merged_into": null}');
INSERT INTO "changes" VALUES('00000000000000000000000000000067',0,'person','0000000000000000000000000000000f','{"id": "0000000000000000000000000000000f", "given_name": "Jean-Pierre", "family_name": "Le Goff", "civility": "sir", "phones": ["06 12 34 56 78 (soir)", "+33 1 23 45 67 89"], "email": "JP@exemple.fr", "address": {"lines": ["3 rue des Lilas", "Bâtiment B"], "postcode": "35000", "town": "Rennes"}, "residence": "Le Parc", "status": "tenant", "reach": "phone", "needs": ["hearing", "wheelchair"], "interests": ["agir"], "followed": ["histoire", "syndic"], "ambassador": {"at": "2026-03-03T17:30:00+00:00", "notice": "2"}, "note": "Ne pas sonner", "merged_into": null}','{"id": "0000000000000000000000000000000f", "given_name": "Jean-Pierre", "family_name": "Le Goff", "civility": "sir", "phones": ["06 12 34 56 78 (soir)", "+33 1 23 45 67 89"], "email": "JP@exemple.fr", "address": {"lines": ["3 rue des Lilas", "Bâtiment B"], "postcode": "35000", "town": "Rennes"}, "residence": "Le Parc", "status": "tenant", "reach": "phone", "needs": ["hearing", "wheelchair"], "interests": ["agir"], "followed": ["histoire", "syndic"], "ambassador": {"at": "2026-03-03T17:30:00+00:00", "notice": "2"}, "note": "Sonner fort", "merged_into": null}');
CREATE TABLE erased_rows (
	trace VARCHAR(64) NOT NULL, 
	CONSTRAINT pk_erased_rows PRIMARY KEY (trace)
);
CREATE TABLE erased_secret (
	number INTEGER NOT NULL, 
	secret VARCHAR(64) NOT NULL, 
	CONSTRAINT pk_erased_secret PRIMARY KEY (number)
);
CREATE TABLE import_layouts (
	name VARCHAR NOT NULL, 
	layout JSON NOT NULL, 
	CONSTRAINT pk_import_layouts PRIMARY KEY (name)
);
CREATE TABLE journal (
	session CHAR(32) NOT NULL, 
	sequence INTEGER NOT NULL, 
	at VARCHAR(32) NOT NULL, 
	kind VARCHAR NOT NULL, 
	version INTEGER NOT NULL, 
	data JSON NOT NULL, 
	CONSTRAINT pk_journal PRIMARY KEY (session, sequence)
)
 WITHOUT ROWID

;
CREATE TABLE kept_rows (
	id CHAR(32) NOT NULL, 
	source VARCHAR NOT NULL, 
	"key" VARCHAR NOT NULL, 
	fingerprint VARCHAR NOT NULL, 
	person CHAR(32), 
	registration CHAR(32), 
	raw JSON, 
	CONSTRAINT pk_kept_rows PRIMARY KEY (id)
);
INSERT INTO "kept_rows" VALUES('00000000000000000000000000000033','framaforms:1','7','abc','0000000000000000000000000000000f','0000000000000000000000000000001f','{"family_name": "Le Goff"}');
CREATE TABLE messages (
	id CHAR(32) NOT NULL, 
	registration CHAR(32) NOT NULL, 
	person CHAR(32) NOT NULL, 
	number INTEGER NOT NULL, 
	occasion VARCHAR NOT NULL, 
	way VARCHAR NOT NULL, 
	delivery VARCHAR NOT NULL, 
	version VARCHAR NOT NULL, 
	standing VARCHAR NOT NULL, 
	at VARCHAR(32) NOT NULL, 
	who VARCHAR NOT NULL, 
	copy BOOLEAN NOT NULL, 
	note VARCHAR NOT NULL, 
	CONSTRAINT pk_messages PRIMARY KEY (id), 
	CONSTRAINT fk_messages_registration FOREIGN KEY(registration) REFERENCES registrations (id), 
	CONSTRAINT fk_messages_person FOREIGN KEY(person) REFERENCES people (id)
);
CREATE TABLE people (
	id CHAR(32) NOT NULL, 
	given_name VARCHAR NOT NULL, 
	family_name VARCHAR NOT NULL, civility VARCHAR DEFAULT 'none' NOT NULL, phones JSON, email VARCHAR DEFAULT '' NOT NULL, address JSON, residence VARCHAR DEFAULT '' NOT NULL, status VARCHAR DEFAULT 'unknown' NOT NULL, reach VARCHAR DEFAULT 'unknown' NOT NULL, needs JSON, interests JSON, followed JSON, ambassador JSON, note VARCHAR DEFAULT '' NOT NULL, merged_into CHAR(32), 
	CONSTRAINT pk_people PRIMARY KEY (id)
);
INSERT INTO "people" VALUES('0000000000000000000000000000000f','Jean-Pierre','Le Goff','sir','["06 12 34 56 78 (soir)", "+33 1 23 45 67 89"]','JP@exemple.fr','{"lines": ["3 rue des Lilas", "Bâtiment B"], "postcode": "35000", "town": "Rennes"}','Le Parc','tenant','phone','["hearing", "wheelchair"]','["agir"]','["histoire", "syndic"]','{"at": "2026-03-03T17:30:00+00:00", "notice": "2"}','Sonner fort',NULL);
INSERT INTO "people" VALUES('0000000000000000000000000000000b','Zoé','d’Aubigné','none',NULL,'',NULL,'','unknown','unknown',NULL,NULL,NULL,NULL,'',NULL);
CREATE TABLE people_keys (
	"key" VARCHAR NOT NULL, 
	person CHAR(32) NOT NULL, 
	CONSTRAINT pk_people_keys PRIMARY KEY ("key", person), 
	CONSTRAINT fk_people_keys_person FOREIGN KEY(person) REFERENCES people (id)
)
 WITHOUT ROWID

;
INSERT INTO "people_keys" VALUES('n:abdeeginouz','0000000000000000000000000000000b');
INSERT INTO "people_keys" VALUES('s:dbgnz','0000000000000000000000000000000b');
INSERT INTO "people_keys" VALUES('w:aubigne','0000000000000000000000000000000b');
INSERT INTO "people_keys" VALUES('w:d','0000000000000000000000000000000b');
INSERT INTO "people_keys" VALUES('w:daubigne','0000000000000000000000000000000b');
INSERT INTO "people_keys" VALUES('w:zoe','0000000000000000000000000000000b');
INSERT INTO "people_keys" VALUES('a:3 rue des lilas batiment b 35000','0000000000000000000000000000000f');
INSERT INTO "people_keys" VALUES('e:jp@exemple.fr','0000000000000000000000000000000f');
INSERT INTO "people_keys" VALUES('n:aeeeeffgijlnoprr','0000000000000000000000000000000f');
INSERT INTO "people_keys" VALUES('p:123456789','0000000000000000000000000000000f');
INSERT INTO "people_keys" VALUES('p:612345678','0000000000000000000000000000000f');
INSERT INTO "people_keys" VALUES('s:lgfj','0000000000000000000000000000000f');
INSERT INTO "people_keys" VALUES('w:goff','0000000000000000000000000000000f');
INSERT INTO "people_keys" VALUES('w:jean','0000000000000000000000000000000f');
INSERT INTO "people_keys" VALUES('w:jeanpierre','0000000000000000000000000000000f');
INSERT INTO "people_keys" VALUES('w:le','0000000000000000000000000000000f');
INSERT INTO "people_keys" VALUES('w:legoff','0000000000000000000000000000000f');
INSERT INTO "people_keys" VALUES('w:pierre','0000000000000000000000000000000f');
CREATE TABLE "registrations" (
	id CHAR(32) NOT NULL, 
	session CHAR(32) NOT NULL, 
	person CHAR(32) NOT NULL, 
	channel VARCHAR NOT NULL, 
	attendance VARCHAR NOT NULL, 
	standing VARCHAR DEFAULT 'seated' NOT NULL, 
	received_on DATE, 
	sent_at VARCHAR(32), 
	entered_at VARCHAR(32), 
	entered_by VARCHAR DEFAULT '' NOT NULL, 
	second_choice CHAR(32), 
	offered_until VARCHAR(32), 
	over_capacity_by VARCHAR DEFAULT '' NOT NULL, 
	moved_from CHAR(32), 
	ranks_as JSON, 
	arrived_at VARCHAR(32), 
	left_at VARCHAR(32), 
	notice VARCHAR DEFAULT '' NOT NULL, 
	source VARCHAR DEFAULT '' NOT NULL, 
	note VARCHAR DEFAULT '' NOT NULL, 
	certificate VARCHAR DEFAULT '' NOT NULL, 
	CONSTRAINT pk_registrations PRIMARY KEY (id), 
	CONSTRAINT fk_registrations_session FOREIGN KEY(session) REFERENCES sessions (id), 
	CONSTRAINT fk_registrations_person FOREIGN KEY(person) REFERENCES people (id)
);
INSERT INTO "registrations" VALUES('0000000000000000000000000000001f','00000000000000000000000000000001','0000000000000000000000000000000f','online','present','offered','2026-02-27','2026-02-28T17:30:00.000000+00:00','2026-03-03T17:30:00.000000+00:00','Léa','00000000000000000000000000000002','2026-03-03T19:30:00.000000+00:00','Paul','00000000000000000000000000000020','{"day": "2026-02-28", "moment": "2026-03-03T17:30:00+00:00"}','2026-03-03T17:30:00.000000+00:00','2026-03-03T18:30:00.000000+00:00','2','framaforms','Vient avec sa voisine','');
CREATE TABLE sessions (
	id CHAR(32) NOT NULL, 
	starts_at VARCHAR(32) NOT NULL, 
	place VARCHAR NOT NULL, 
	module VARCHAR NOT NULL, 
	gathering VARCHAR NOT NULL, 
	capacity INTEGER NOT NULL, 
	head_count INTEGER, "plan" JSON, preparation JSON, more_modules JSON, minutes INTEGER DEFAULT '0' NOT NULL, facilitator VARCHAR DEFAULT '' NOT NULL, notes VARCHAR DEFAULT '' NOT NULL, series CHAR(32), cancelled_at VARCHAR(32), 
	CONSTRAINT pk_sessions PRIMARY KEY (id)
);
INSERT INTO "sessions" VALUES('00000000000000000000000000000001','2026-03-03T17:30:00.000000+00:00','Salle « Émile »','histoire','small_group',5,NULL,NULL,NULL,NULL,0,'','',NULL,NULL);
INSERT INTO "sessions" VALUES('00000000000000000000000000000002','2026-03-04T17:30:00.000000+00:00','Grande salle','agir','assembly',300,212,NULL,NULL,NULL,0,'','',NULL,NULL);
CREATE TABLE settings (
	name VARCHAR NOT NULL, 
	value JSON NOT NULL, 
	CONSTRAINT pk_settings PRIMARY KEY (name)
);
CREATE INDEX ix_registrations_person ON registrations (person);
CREATE UNIQUE INDEX ix_registrations_live ON registrations (session, person) WHERE standing != 'cancelled';
CREATE INDEX ix_registrations_session ON registrations (session);
CREATE INDEX ix_people_keys_person_key ON people_keys (person, "key");
CREATE INDEX ix_calls_session ON calls (session);
CREATE INDEX ix_calls_person ON calls (person);
CREATE UNIQUE INDEX ix_kept_rows_source_key ON kept_rows (source, "key");
CREATE INDEX ix_kept_rows_person ON kept_rows (person);
CREATE UNIQUE INDEX ix_batches_number ON batches (number);
CREATE INDEX ix_batches_at ON batches (at);
CREATE INDEX ix_changes_entity ON changes (entity);
CREATE INDEX ix_messages_person ON messages (person);
CREATE UNIQUE INDEX ix_messages_registration_number ON messages (registration, number);
COMMIT;
