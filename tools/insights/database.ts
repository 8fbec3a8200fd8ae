import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { installApart } from '../setup/apart.mjs';
import type { InsightFiles } from './files.ts';

/** Rows of an answer, by the names of their columns. */
type Row = Readonly<Record<string, unknown>>;

/** A database in memory that goes to the disk where it does not fit. */
export interface Database {
  rows(sql: string): Promise<Row[]>;
  close(): void;
}

/** Of two gigabytes, what is left beside Node and what DuckDB does not count. */
const MEMORY = '1100MB';

/** What is used of DuckDB. */
interface DuckDB {
  DuckDBInstance: {
    create(
      path: string,
      options: Record<string, string>,
    ): Promise<{ connect(): Promise<Connection>; closeSync(): void }>;
  };
}
interface Connection {
  runAndReadAll(sql: string): Promise<{ getRowObjectsJson(): Row[] }>;
  closeSync(): void;
}

/** @throws where DuckDB can't be installed */
export async function openDatabase(): Promise<Database> {
  const duckdb = join(await installApart('duckdb'), '@duckdb/node-api/lib/index.js');
  const { DuckDBInstance } = (await import(pathToFileURL(duckdb).href)) as DuckDB;
  const folder = mkdtempSync(join(tmpdir(), 'shirube-insights-'));
  const instance = await DuckDBInstance.create(':memory:', {
    memory_limit: MEMORY,
    temp_directory: folder,
    preserve_insertion_order: 'false',
  });
  const connection = await instance.connect();
  return {
    rows: async (sql) => (await connection.runAndReadAll(sql)).getRowObjectsJson(),
    close() {
      connection.closeSync();
      instance.closeSync();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const list = (texts: readonly string[]): string =>
  `[${texts.map((text) => `'${text.replaceAll("'", "''")}'`).join(', ')}]::VARCHAR[]`;

/** The forms of events; what has none is nobody's page's. */
const EVENT = '^[a-z]+(-[a-z]+)?(:[a-z0-9-]{1,60}){0,3}$';

/** What a line counts: the kind, the language, and of a walk or a diagnosis which one. A page sends one line for each. */
const HEAD = '^(search [^ ]*|[^ ]* [^ ]* [^ ]*)';

/**
 * Reads logs into the tables `counted` (kind, language, subject, digest, day, event, number), `foreign_events` (number: those of
 * versions that are not known) and `searched` (language, day, words, number). A line that cannot be read is left out, and so is a
 * message in which two lines count the same thing: a page sends each once.
 *
 * Many messages are identical, as they hold nothing personal: they are grouped before they are split.
 *
 * @param known versions: `walk xx charge-lamp 3f9a2c1b`
 */
export async function readLogs(
  database: Database,
  { lines, parquet }: Pick<InsightFiles, 'lines' | 'parquet'>,
  known: readonly string[],
): Promise<void> {
  const sources = [
    ...(lines.length > 0
      ? [
          `SELECT day, body FROM read_json(${list(lines)}, format = 'newline_delimited', ignore_errors = true,
            columns = { day: 'VARCHAR', body: 'VARCHAR' })`,
        ]
      : []),
    ...(parquet.length > 0 ? [`SELECT day::VARCHAR AS day, body FROM read_parquet(${list(parquet)})`] : []),
    `SELECT NULL::VARCHAR, NULL::VARCHAR WHERE false`,
  ];
  await database.rows(`CREATE TABLE messages AS
    SELECT try_cast(day AS DATE) AS day, body, count(*) AS number FROM (${sources.join(' UNION ALL ')}) AS read(day, body)
    WHERE body IS NOT NULL AND try_cast(day AS DATE) IS NOT NULL GROUP BY ALL`);
  await database.rows(`CREATE TABLE parts AS
    SELECT day, string_split(line, ' ') AS part, sum(number) AS number
    FROM (SELECT day, number, unnest(lines) AS line FROM (SELECT day, number, string_split(body, chr(10)) AS lines FROM messages)
      WHERE len(lines) = 1 OR len(list_distinct(list_transform(lines, lambda line : regexp_extract(line, '${HEAD}')))) = len(lines))
    GROUP BY ALL`);
  await database.rows(`CREATE TABLE versions AS
    SELECT day, part[1] AS kind, part[2] AS language, part[3] AS subject, part[4] AS digest, list_distinct(part[5:]) AS events, number,
      array_to_string(part[:4], ' ') IN (SELECT unnest(${list(known)})) AS is_known
    FROM parts WHERE part[1] IN ('walk', 'diagnosis') AND regexp_full_match(part[4], '[0-9a-f]{8}')`);
  await database.rows(`CREATE TABLE foreign_events AS
    SELECT coalesce(sum(number * len(events)), 0)::DOUBLE AS number FROM versions WHERE NOT is_known`);
  await database.rows(`CREATE TABLE counted AS
    SELECT kind, language, subject, digest, day, event, sum(number)::DOUBLE AS number FROM (
      SELECT * EXCLUDE (events), unnest(events) AS event FROM versions WHERE is_known)
    WHERE regexp_matches(event, '${EVENT}') GROUP BY ALL`);
  // Words of a search are printed: an escape sequence in them would reach the terminal.
  await database.rows(`CREATE TABLE searched AS
    SELECT language, day, words, sum(number)::DOUBLE AS number FROM (
      SELECT day, number, part[2] AS language, regexp_replace(unnest(list_distinct(part[3:])), '\\p{C}', '', 'g') AS words
      FROM parts WHERE part[1] = 'search')
    WHERE length(words) BETWEEN 1 AND 200 GROUP BY ALL`);
}

/**
 * Reads tickets into the table `tickets`, each with its minutes: of a call that was exported more than once the latest, as calibrating
 * has it. @throws where one is no ticket
 */
export async function readTickets(database: Database, files: readonly string[]): Promise<void> {
  const columns = `{
    format: 'VARCHAR', id: 'VARCHAR', number: 'VARCHAR', outcome: 'VARCHAR', caller: 'VARCHAR',
    seconds: 'STRUCT(talking BIGINT, held BIGINT, "wrapUp" BIGINT)',
    guides: 'STRUCT(guide VARCHAR, steps STRUCT(step VARCHAR, "isHere" BOOLEAN)[])[]',
    diagnoses: 'STRUCT(symptom VARCHAR, ending VARCHAR, cause STRUCT(id VARCHAR, "isFound" BOOLEAN))[]' }`;
  const source = files.length > 0 ? `read_json(${list(files)}, columns = ${columns})` : `(SELECT NULL AS format)`;
  const fields =
    files.length > 0
      ? 'outcome, caller, guides, diagnoses'
      : 'NULL AS outcome, NULL AS caller, NULL AS guides, NULL AS diagnoses';
  const minutes = files.length > 0 ? `(seconds.talking + seconds.held + seconds."wrapUp") / 60.0` : '0';
  const call = files.length > 0 ? `coalesce(nullif(id, ''), nullif(number, ''))` : 'NULL';
  // Clocks only go on, an end comes last, and what says more was written later.
  await database.rows(`CREATE TABLE tickets AS
    SELECT ${fields}, ${minutes} AS minutes, ${call} AS call FROM ${source} WHERE format = 'shirube-ticket'
    QUALIFY call IS NULL OR 1 = row_number() OVER (PARTITION BY call
      ORDER BY minutes DESC, outcome = 'open', length(concat(guides, diagnoses)) DESC)`);
}
