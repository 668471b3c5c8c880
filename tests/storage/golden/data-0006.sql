BEGIN TRANSACTION;
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0006');
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
	note VARCHAR NOT NULL, erased BOOLEAN DEFAULT 0 NOT NULL, 
	CONSTRAINT pk_batches PRIMARY KEY (id)
);
INSERT INTO "batches" VALUES('00000000000000000000000000000033',1,'2026-03-03T17:30:00.000000+00:00','Léa','call',NULL,'',0);
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
INSERT INTO "calls" VALUES('00000000000000000000000000000029','0000000000000000000000000000000b','00000000000000000000000000000001','00000000000000000000000000000015','2026-03-03T17:30:00.000000+00:00','Léa','reached','répondeur d’abord');
CREATE TABLE certificates (
	number VARCHAR NOT NULL, 
	CONSTRAINT pk_certificates PRIMARY KEY (number)
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
INSERT INTO "changes" VALUES('00000000000000000000000000000033',0,'call','00000000000000000000000000000029',NULL,'{"id": "00000000000000000000000000000029", "person": "0000000000000000000000000000000b", "session": "00000000000000000000000000000001", "registration": "00000000000000000000000000000015", "at": "2026-03-03T17:30:00+00:00", "who": "Léa", "outcome": "reached", "note": "répondeur d’abord"}');
CREATE TABLE erased_people (
	person CHAR(32) NOT NULL, 
	cleaned BOOLEAN NOT NULL, 
	CONSTRAINT pk_erased_people PRIMARY KEY (person)
);
CREATE TABLE erased_rows (
	trace VARCHAR(64) NOT NULL, 
	CONSTRAINT pk_erased_rows PRIMARY KEY (trace)
);
CREATE TABLE erased_secret (
	number INTEGER NOT NULL, 
	secret VARCHAR(64) NOT NULL, 
	CONSTRAINT pk_erased_secret PRIMARY KEY (number)
);
CREATE TABLE exports (
	id CHAR(32) NOT NULL, 
	at VARCHAR(32) NOT NULL, 
	who VARCHAR NOT NULL, 
	kind VARCHAR NOT NULL, 
	columns JSON NOT NULL, 
	people INTEGER NOT NULL, 
	CONSTRAINT pk_exports PRIMARY KEY (id)
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
INSERT INTO "journal" VALUES('00000000000000000000000000000001',1,'2026-03-03T17:30:00.000000+00:00','SessionOpened',1,'{"module": "histoire", "module_version": 1}');
INSERT INTO "journal" VALUES('00000000000000000000000000000001',2,'2026-03-03T17:30:00.000000+00:00','HandsCounted',2,'{"question": "q1", "choice": "b", "hands": 31, "zone": "", "teller": 1, "about": false}');
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
INSERT INTO "messages" VALUES('0000000000000000000000000000003d','00000000000000000000000000000015','0000000000000000000000000000000b',1,'confirmation','phone','gone','0123456789abcdef','seated','2026-03-02T17:30:00.000000+00:00','Léa',0,'');
CREATE TABLE notices (
	version VARCHAR NOT NULL, 
	since VARCHAR(32) NOT NULL, 
	short VARCHAR NOT NULL, 
	"full" JSON NOT NULL, 
	CONSTRAINT pk_notices PRIMARY KEY (version)
);
CREATE TABLE people (
	id CHAR(32) NOT NULL, 
	given_name VARCHAR NOT NULL, 
	family_name VARCHAR NOT NULL, civility VARCHAR DEFAULT 'none' NOT NULL, phones JSON, email VARCHAR DEFAULT '' NOT NULL, address JSON, residence VARCHAR DEFAULT '' NOT NULL, status VARCHAR DEFAULT 'unknown' NOT NULL, reach VARCHAR DEFAULT 'unknown' NOT NULL, needs JSON, interests JSON, followed JSON, ambassador JSON, note VARCHAR DEFAULT '' NOT NULL, merged_into CHAR(32), 
	CONSTRAINT pk_people PRIMARY KEY (id)
);
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
	CONSTRAINT fk_registrations_person FOREIGN KEY(person) REFERENCES people (id), 
	CONSTRAINT fk_registrations_session FOREIGN KEY(session) REFERENCES sessions (id)
);
INSERT INTO "registrations" VALUES('00000000000000000000000000000015','00000000000000000000000000000001','0000000000000000000000000000000b','phone','present','seated',NULL,NULL,NULL,'',NULL,NULL,'',NULL,NULL,NULL,NULL,'','','','');
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
INSERT INTO "sessions" VALUES('00000000000000000000000000000001','2026-03-03T17:30:00.000000+00:00','Salle « Émile »','histoire','small_group',5,4,NULL,NULL,NULL,0,'','',NULL,NULL);
INSERT INTO "sessions" VALUES('00000000000000000000000000000002','2026-03-03T17:30:00.000000+00:00','Salle « Émile »','histoire','assembly',300,NULL,NULL,NULL,NULL,0,'','',NULL,NULL);
CREATE TABLE settings (
	name VARCHAR NOT NULL, 
	value JSON NOT NULL, 
	CONSTRAINT pk_settings PRIMARY KEY (name)
);
CREATE TABLE tallies (
	quarter VARCHAR NOT NULL, 
	module VARCHAR NOT NULL, 
	split VARCHAR NOT NULL, 
	value VARCHAR NOT NULL, 
	registered INTEGER NOT NULL, 
	present INTEGER NOT NULL, 
	excused INTEGER NOT NULL, 
	absent INTEGER NOT NULL, 
	CONSTRAINT pk_tallies PRIMARY KEY (quarter, module, split, value)
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
CREATE INDEX ix_exports_at ON exports (at);
COMMIT;
