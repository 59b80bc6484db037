import { parseAllDocuments } from 'yaml';
import type { CatalogFile } from './catalog.js';
import { type Codeowners, parseCodeowners } from './codeowners.js';
import { lineStarts, positionAt } from './location.js';
import { type Owner, parseOwner } from './owner.js';

/** Who there is in an organisation, and who owns which file. */
export interface Owners {
  /** Files that say so. */
  files: readonly string[];
  /** Owners of a file, as CODEOWNERS writes them. */
  ownersOf(file: string): readonly string[];
  /** Whether any of the files names the owner. */
  knows(owner: Owner): boolean;
  /** Whether CODEOWNERS gives the owner any code: itself, a team of it or a member. True where there is no CODEOWNERS. */
  owns(owner: Owner): boolean;
  /** Whether one of these texts names the owner, a team of it or a member. */
  isAmong(owner: Owner, texts: readonly string[]): boolean;
}

/** A file of owners that cannot be read. */
export interface OwnersProblem {
  file: string;
  line: number;
  column: number;
  message: string;
}

interface People {
  known: Set<string>;
  /** Other names of one: the team of a host for a Backstage group, the e-mail for a user. */
  aliases: Map<string, string>;
  /** Teams of each member. */
  teams: Map<string, Set<string>>;
}

type Data = Record<string, unknown>;

/**
 * Reads files that name people and teams: CODEOWNERS by its name, Backstage groups and users, a list of owners, or a
 * mapping `teams` of lists or of teams to their members. No owners where no file is given.
 */
export function readOwners(files: readonly CatalogFile[]): { owners?: Owners; problems: OwnersProblem[] } {
  const people: People = { known: new Set(), aliases: new Map(), teams: new Map() };
  const problems: OwnersProblem[] = [];
  const codeowners: Codeowners[] = [];
  for (const { file, text } of files) {
    if (/(?:^|\/)CODEOWNERS$/.test(file)) codeowners.push(parseCodeowners(text));
    else problems.push(...readPeople(file, text, people));
  }
  if (files.length === 0 || problems.length > 0) return { problems };
  return { owners: ownersOf(files, codeowners, people), problems };
}

function ownersOf(files: readonly CatalogFile[], codeowners: readonly Codeowners[], people: People): Owners {
  const { known, aliases, teams } = people;
  const nameOf = (owner: Owner | undefined): string => (owner ? (aliases.get(owner.value) ?? owner.value) : '');
  const teamsOf = (name: string): Iterable<string> =>
    [...(teams.get(name) ?? [])].map((team) => aliases.get(team) ?? team);
  const parsed = (texts: readonly string[]): string[] => texts.map((text) => nameOf(parseOwner(text)));
  const named = parsed(codeowners.flatMap(({ owners }) => owners));
  const everybody = new Set([...[...known].map((name) => aliases.get(name) ?? name), ...named]);
  const withTeams = (names: readonly string[]): Set<string> =>
    new Set(names.flatMap((name) => [name, ...teamsOf(name)]));
  const covers = (names: ReadonlySet<string>, owner: Owner): boolean => {
    const name = nameOf(owner);
    return names.has(name) || [...teamsOf(name)].some((team) => names.has(team));
  };
  const owning = withTeams(named);
  return {
    files: files.map(({ file }) => file),
    ownersOf: (file) => codeowners[0]?.ownersOf(file) ?? [],
    knows: (owner) => everybody.has(nameOf(owner)),
    owns: (owner) => codeowners.length === 0 || covers(owning, owner),
    isAmong: (owner, texts) => covers(withTeams(parsed(texts)), owner),
  };
}

function readPeople(file: string, text: string, people: People): OwnersProblem[] {
  const place = (offset: number) => ({ file, ...positionAt(lineStarts(text), offset) });
  const documents = parseAllDocuments(text, { prettyErrors: false, schema: 'core' });
  const problems: OwnersProblem[] = [];
  for (const document of 'length' in documents ? documents : []) {
    const [error] = document.errors;
    if (error) {
      problems.push({ ...place(error.pos[0]), message: `Not valid YAML: ${error.message}` });
      continue;
    }
    let value: unknown;
    try {
      value = document.toJS({ maxAliasCount: 100 });
    } catch {
      return [...problems, { ...place(0), message: 'The aliases of this file expand to too many values' }];
    }
    if (value === null || addDocument(value, people)) continue;
    const forms = 'Backstage groups and users, a list of owners, or a mapping `teams`';
    problems.push({ ...place(document.range[0]), message: `The file names nobody; it must hold ${forms}` });
  }
  return problems;
}

/** Adds whom a document names; false where it is of none of the forms. */
function addDocument(value: unknown, people: People): boolean {
  if (Array.isArray(value)) return addAll(value, people);
  if (typeof value !== 'object' || value === null) return false;
  const { kind, teams } = value as Data;
  if (teams !== undefined) {
    if (Array.isArray(teams)) return addAll(teams, people);
    return Object.entries(objectOf(teams)).every(([team, members]) => addTeam(team, textsOf(members), people));
  }
  // A Backstage file may describe components, systems and much else.
  if (kind === 'Group' || kind === 'User') addEntity(value as Data, kind, people);
  return typeof kind === 'string';
}

function addAll(values: readonly unknown[], people: People): boolean {
  return values.every((value) => typeof value === 'string' && addTeam(value, [], people));
}

function addTeam(team: string, members: readonly string[], { known, teams }: People): boolean {
  const owner = parseOwner(team);
  if (!owner) return false;
  known.add(owner.value);
  for (const text of members) {
    const member = parseOwner(text)?.value ?? '';
    known.add(member);
    teams.set(member, (teams.get(member) ?? new Set()).add(owner.value));
  }
  return true;
}

function addEntity(entity: Data, kind: 'Group' | 'User', people: People): void {
  const { name, namespace, annotations } = objectOf(entity.metadata);
  const { profile, members, memberOf } = objectOf(entity.spec);
  const self = `${kind.toLowerCase()}:${namespace ?? 'default'}/${name}`.toLowerCase();
  people.known.add(self);
  const told = objectOf(annotations);
  const [team, login] = [told['github.com/team-slug'], told['github.com/user-login']];
  for (const other of [team, login].filter((each) => typeof each === 'string')) {
    people.aliases.set(`@${other}`.toLowerCase(), self);
  }
  const { email } = objectOf(profile);
  if (typeof email === 'string') people.aliases.set(email.toLowerCase(), self);
  for (const member of textsOf(members)) addTeam(self, [member.includes(':') ? member : `user:${member}`], people);
  for (const group of textsOf(memberOf)) addTeam(group, [self], people);
}

const objectOf = (value: unknown): Data =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Data) : {};
const textsOf = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
