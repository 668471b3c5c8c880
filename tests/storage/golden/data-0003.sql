BEGIN TRANSACTION;
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0003');
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
CREATE TABLE people (
	id CHAR(32) NOT NULL, 
	given_name VARCHAR NOT NULL, 
	family_name VARCHAR NOT NULL, 
	CONSTRAINT pk_people PRIMARY KEY (id)
);
INSERT INTO "people" VALUES('0000000000000000000000000000000b','Zoé','d’Aubigné');
CREATE TABLE registrations (
	id CHAR(32) NOT NULL, 
	session CHAR(32) NOT NULL, 
	person CHAR(32) NOT NULL, 
	channel VARCHAR NOT NULL, 
	attendance VARCHAR NOT NULL, 
	CONSTRAINT pk_registrations PRIMARY KEY (id), 
	CONSTRAINT fk_registrations_person FOREIGN KEY(person) REFERENCES people (id), 
	CONSTRAINT fk_registrations_session FOREIGN KEY(session) REFERENCES sessions (id), 
	CONSTRAINT uq_registrations_session_person UNIQUE (session, person)
);
INSERT INTO "registrations" VALUES('00000000000000000000000000000015','00000000000000000000000000000001','0000000000000000000000000000000b','phone','present');
CREATE TABLE sessions (
	id CHAR(32) NOT NULL, 
	starts_at VARCHAR(32) NOT NULL, 
	place VARCHAR NOT NULL, 
	module VARCHAR NOT NULL, 
	gathering VARCHAR NOT NULL, 
	capacity INTEGER NOT NULL, 
	head_count INTEGER, "plan" JSON, preparation JSON, 
	CONSTRAINT pk_sessions PRIMARY KEY (id)
);
INSERT INTO "sessions" VALUES('00000000000000000000000000000001','2026-03-03T17:30:00.000000+00:00','Salle « Émile »','histoire','small_group',5,4,NULL,NULL);
INSERT INTO "sessions" VALUES('00000000000000000000000000000002','2026-03-03T17:30:00.000000+00:00','Salle « Émile »','histoire','assembly',300,NULL,NULL,NULL);
CREATE TABLE settings (
	name VARCHAR NOT NULL, 
	value JSON NOT NULL, 
	CONSTRAINT pk_settings PRIMARY KEY (name)
);
CREATE INDEX ix_registrations_person ON registrations (person);
COMMIT;
