import { describe, expect, it } from 'vitest';
import { makeRepo, type Repo } from './helpers.js';

const config = (more: object = {}): string =>
  JSON.stringify({
    catalog: 'flags/*.yaml',
    policy: {
      roles: { product: ['@shop/product'], platform: ['@shop/platform'] },
      teams: { '@shop/product': 11, '@shop/platform': 12, '@shop/payments': 13 },
      ...more,
    },
  });

const files = {
  'flagsweep.config.json': config(),
  'flags/card-payments.yaml': 'owner: "@shop/payments"\nrisk: critical\n',
  'flags/gift cards.yaml': 'owner: "@shop/payments"\nrisk: high\n',
  'flags/wishlist.yaml': 'owner: "@shop/payments"\nrisk: low\n',
  '.github/CODEOWNERS': '* @shop/all\r\n# the web\r\n/apps/ @shop/web\r\n',
};

const section = `# flagsweep:begin, written by \`flagsweep policy emit\`
/flags/card-payments.yaml @shop/product @shop/platform
/flags/gift\\ cards.yaml @shop/payments @shop/product
# flagsweep:end
`;

const emit = async (repo: Repo): Promise<void> => {
  expect(await repo.run('policy emit --write')).toMatchObject({ code: 0, stderr: '' });
};

describe('G3: the host asks for the approvals that policy wants', () => {
  it('writes a section of CODEOWNERS and leaves every other byte alone', async () => {
    const repo = makeRepo(files);
    await emit(repo);
    expect(repo.read('.github/CODEOWNERS')).toBe(
      `${files['.github/CODEOWNERS']}\r\n${section.replaceAll('\n', '\r\n')}`,
    );
    await emit(repo);
    expect(repo.read('.github/CODEOWNERS')).toBe(
      `${files['.github/CODEOWNERS']}\r\n${section.replaceAll('\n', '\r\n')}`,
    );
  });

  it('writes a ruleset in which each role has its reviewer', async () => {
    const repo = makeRepo(files);
    await emit(repo);
    const { rules } = JSON.parse(repo.read('.github/rulesets/flagsweep.json'));
    expect(rules[0].parameters.required_reviewers).toEqual([
      { minimum_approvals: 1, file_patterns: ['flags/gift cards.yaml'], reviewer: { id: 13, type: 'Team' } },
      { minimum_approvals: 1, file_patterns: ['flags/card-payments.yaml'], reviewer: { id: 12, type: 'Team' } },
      {
        minimum_approvals: 1,
        file_patterns: ['flags/card-payments.yaml', 'flags/gift cards.yaml'],
        reviewer: { id: 11, type: 'Team' },
      },
    ]);
  });

  it('gives each role a section of its own at GitLab', async () => {
    const repo = makeRepo({ ...files, '.gitlab/CODEOWNERS': '* @shop/all\n' });
    await emit(repo);
    expect(repo.read('.gitlab/CODEOWNERS')).toBe(`* @shop/all

# flagsweep:begin, written by \`flagsweep policy emit\`
[Flags approved by product][1]
/flags/card-payments.yaml @shop/product
/flags/gift\\ cards.yaml @shop/product

[Flags approved by platform][1]
/flags/card-payments.yaml @shop/platform

[Flags approved by owner][1]
/flags/gift\\ cards.yaml @shop/payments
# flagsweep:end
`);
    expect(repo.files()).not.toHaveProperty('.github/rulesets/flagsweep.json');
  });

  it('shows what it would write, and writes nothing without --write', async () => {
    const repo = makeRepo(files);
    const { code, stdout } = await repo.run('policy emit');
    expect(code).toBe(0);
    expect(stdout).toContain('+/flags/card-payments.yaml @shop/product @shop/platform');
    expect(repo.files()).toEqual(files);
  });

  it('verifies: 0 where all is in force, 1 and the difference where it is not', async () => {
    const repo = makeRepo(files);
    expect((await repo.run('policy verify')).code).toBe(1);
    await emit(repo);
    expect(await repo.run('policy verify')).toEqual({ code: 0, stdout: 'every file is as it should be\n', stderr: '' });
    repo.write('flags/wishlist.yaml', 'owner: "@shop/payments"\nrisk: medium\n');
    const { code, stdout } = await repo.run('policy verify');
    expect(code).toBe(1);
    expect(stdout).toContain('+/flags/wishlist.yaml @shop/payments');
  });

  it('verifies that no later line takes a flag away', async () => {
    const repo = makeRepo(files);
    await emit(repo);
    repo.write('.github/CODEOWNERS', `${repo.read('.github/CODEOWNERS')}/flags/ @shop/all\r\n`);
    const { code, stdout } = await repo.run('policy verify');
    expect({ code, stdout }).toEqual({
      code: 1,
      stdout: `.github/CODEOWNERS: a line behind the section takes flags/card-payments.yaml away from @shop/product, @shop/platform. Move the section to the end.
.github/CODEOWNERS: a line behind the section takes flags/gift cards.yaml away from @shop/payments, @shop/product. Move the section to the end.
`,
    });
  });

  it('verifies that no later line of a section of GitLab takes a flag away', async () => {
    const repo = makeRepo(files);
    await repo.run('policy emit --host gitlab --write');
    const file = '.gitlab/CODEOWNERS';
    const text = repo.read(file);
    expect((await repo.run('policy verify --host gitlab')).code).toBe(0);
    repo.write(file, `${text}\n[Others]\n/flags/ @shop/all\n`);
    expect((await repo.run('policy verify --host gitlab')).code).toBe(0);
    repo.write(file, `${text}\n[flags approved by platform]\n/flags/ @shop/all\n`);
    expect(await repo.run('policy verify --host gitlab')).toEqual({
      code: 1,
      stdout: `${file}: a line behind the section takes flags/card-payments.yaml away from @shop/platform. Move the section to the end.\n`,
      stderr: '',
    });
  });

  it('names files from the top of the repository', async () => {
    const repo = makeRepo(
      Object.fromEntries(
        Object.entries(files).map(([file, text]) => [file.startsWith('.') ? file : `shop/${file}`, text]),
      ),
    );
    expect((await repo.run('policy emit --write --cwd shop')).code).toBe(0);
    expect(repo.read('.github/CODEOWNERS')).toContain(
      '/shop/flags/card-payments.yaml @shop/product @shop/platform\r\n',
    );
  });
});

describe('a policy that no host can be told', () => {
  const error = async (more: Record<string, string>): Promise<string> => {
    const repo = makeRepo({ ...files, ...more });
    const { code, stderr } = await repo.run('policy emit --write');
    expect({ code, files: repo.files() }).toEqual({ code: 2, files: { ...files, ...more } });
    return stderr;
  };

  it('has a role that nobody stands behind', async () => {
    expect(
      await error({ 'flagsweep.config.json': config({ roles: { product: ['somebody'] } }) }),
    ).toBe(`error: the host cannot be told who approves
  flags/card-payments.yaml  "somebody" is nobody that a host knows, in the role "product"
  flags/card-payments.yaml  nobody is known for the role "platform"
  flags/gift cards.yaml  "somebody" is nobody that a host knows, in the role "product"
Name @org/team, @user or an e-mail address, in \`policy.roles\` of the configuration or as \`owner\` of the flag.
`);
  });

  it('has a team whose number is not known', async () => {
    expect(
      await error({ 'flagsweep.config.json': config({ teams: { '@shop/product': 11, '@shop/platform': 12 } }) }),
    ).toBe(`error: a ruleset names teams by number, and some numbers are not known
  @shop/payments  gh api orgs/shop/teams/payments --jq .id
Put them into "policy.teams" of /repo/flagsweep.config.json: { "@shop/payments": 1234567 }.
`);
  });

  it('has a file whose marks are not one pair', async () => {
    expect(
      await error({ '.github/CODEOWNERS': '* @a\n# flagsweep:end\n' }),
    ).toBe(`error: the marks of flagsweep in .github/CODEOWNERS are not one pair
  .github/CODEOWNERS:2  # flagsweep:end
Leave one line of each, the beginning first, or none of them.
`);
  });

  it('is asked for something else', async () => {
    expect((await makeRepo(files).run('policy verfy')).stderr).toBe(
      "error: command-argument value 'verfy' is invalid for argument 'action'. Allowed choices are emit, verify.\n(run with --help for the options)\n",
    );
    expect((await makeRepo(files).run('policy verify --write')).stderr).toBe(
      'error: verify writes nothing\nRun `flagsweep policy emit --write`.\n',
    );
  });
});
