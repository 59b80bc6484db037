import { bind, givenNames, parse } from '@flagsweep/references/syntax';
import { ts } from 'ts-morph';
import { expect, test } from 'vitest';

/** The names that what the last `client` or `Client` of the code holds is given: `.name` for a member's. */
function given(code: string): string {
  const { nodes } = bind(parse('a.tsx', code, false));
  const from = nodes.filter((node) => ts.isIdentifier(node) && /^client$/i.test(node.text)).at(-1);
  return givenNames(from as ts.Node, (callee) => callee === 'isOn')
    .map((each) => (each === 'file' ? 'file' : `${each.isMember ? '.' : ''}${each.name.getText()}`))
    .join(' ');
}

test.each([
  // A variable, whatever stands between.
  ['const flags = client;', 'flags'],
  ['const flags = client ?? other;', 'flags'],
  ['const flags = ready ? client : undefined;', 'flags'],
  ['const flags = wrap(client);', 'flags'],
  ['const flags = new Flags(client);', 'flags'],
  ['const flags = await client.ready();', 'flags'],
  ['const { flags } = client;', '{ flags }'],
  ['const flags: Client = make();', 'flags'],
  ['const flags = useContext<Client | undefined>(Context);', 'flags'],
  ['flags = client;', 'flags'],
  // A member.
  ['const services = { flags: client };', '.flags'],
  ['const useFlags = () => { return { client, isReady }; };', '.client'],
  ['class A { flags = client }', '.flags'],
  ['class A { private flags: Client }', '.flags'],
  ['class A { constructor(readonly flags: Client) {} }', '.flags'],
  ['class A { constructor() { this.flags = client; } }', '.flags'],
  ['class A { get flags() { return client; } }', '.flags'],
  ['interface A { flags(): Promise<Client> }', '.flags'],
  ['<Page flags={client} />;', '.flags'],
  // A box that is given it.
  ['const [flags, setFlags] = useState(null); setFlags(client);', '[flags, setFlags]'],
  ['flags.value = client;', 'flags'],
  ['flags.current = client;', 'flags'],
  ['flags$.next(client);', 'flags$'],
  ['const flags = new Promise((resolve) => { api.on("ready", () => resolve(client)); });', 'flags'],
  ["app.provide('flags', client);", "'flags'"],
  ['app.provide(FLAGS, client);', 'FLAGS'],
  ['setFlags(client);', ''],
  ['resolve(client);', ''],
  ['flags.set(tenant, client);', ''],
  // A function that gives it back.
  ['function useFlags() { return client; }', 'useFlags'],
  ['const useFlags = () => client;', 'useFlags'],
  ['const useFlags = () => { return client; };', 'useFlags'],
  ['const useFlags = useCallback(() => client, []);', 'useFlags'],
  ['function useFlags(): Client {}', 'useFlags'],
  // A type.
  ['type Flags = Client | undefined;', 'Flags'],
  ['class Flags extends Client {}', 'Flags'],
  ['interface Flags extends Client {}', 'Flags'],
  ['type Use = (flags: Client) => boolean;', 'flags Use'],
  ['interface Props { render: (flags: Client) => void }', 'flags .render'],
  // Another name of an import or export.
  ["import { Client as Flags } from 'a';", 'Flags'],
  ["export { Client as Flags } from 'a';", 'Flags'],
  // Who asks for a token is given what is provided under it.
  ['module({ providers: [{ provide: FLAGS, useValue: client }] });', 'FLAGS'],
  ["const flags = { provide: 'flags', useFactory: () => client };", "'flags'"],
  ['const flags = { provide: tokens.FLAGS, useFactory: async () => { return client; } };', 'FLAGS'],
  ['const flags = { provide: Client, useClass: Stub };', 'Client'],
  // Without a token it is a property like any other.
  ['const flags = { useValue: client };', '.useValue'],
  // A provider is named by its context.
  ['<Context.Provider value={client}>{all}</Context.Provider>;', '.value Context'],
  // A file.
  ['export default client;', 'file'],
  ['module.exports = client;', 'file'],
  ['exports.flags = client;', 'flags'],
  // What is read, compared, drawn or only used is not given on.
  ["const on = client.isOn('a');", ''],
  ['const same = client === other;', ''],
  ['const flags = client ? 1 : 2;', ''],
  ['const list = [client];', ''],
  ['const page = <Page>{client}</Page>;', ''],
  ['client.close();', ''],
  ['const client = make();', ''],
])('%s', (code, expected) => expect(given(code)).toBe(expected));
