import type { Sample } from './sample.js';

export default [
  {
    title: 'A hook that the project makes',
    code: `import { createUseFlags } from '@happykit/flags/client';
export const useFlags = createUseFlags({ envKey: process.env.NEXT_PUBLIC_FLAGS_ENV_KEY });
export default function Page(props) {
  const flagBag = useFlags({ initialState: props.initialFlagState });
  const { flags } = useFlags();
  return flagBag.flags?.meetup === 'large' ? <h1>{flags.banner}</h1> : <p>{flagBag.data.flags.sidebar}</p>;
}`,
    evaluates: 'meetup banner sidebar',
  },
  {
    title: 'Flags out of a context',
    code: `import { createUseFlagBag } from '@happykit/flags/context';
const useFlagBag = createUseFlagBag();
export function Deep() {
  const { flags: { deepMenu } } = useFlagBag();
  return deepMenu ? <Menu /> : null;
}`,
    evaluates: 'deepMenu',
  },
  {
    title: 'On the server and at the edge',
    code: `import { createGetEdgeFlags } from '@happykit/flags/edge';
import { createGetFlags } from '@happykit/flags/server';
const getFlags = createGetFlags(config);
const getEdgeFlags = createGetEdgeFlags(config);
export const getServerSideProps = async (context) => {
  const { flags } = await getFlags({ context });
  return flags.checkout === 'short' ? { redirect } : { props: {} };
};
export async function middleware(request) {
  const bag = await getEdgeFlags({ request });
  return bag.flags?.variant === 'b' ? rewrite(request) : undefined;
}`,
    evaluates: 'checkout variant',
  },
  {
    title: 'A bag that is handed on',
    code: `import type { FlagBag } from '@happykit/flags/client';
export const isWide = (bag: FlagBag) => bag.flags.wideLayout;`,
    evaluates: 'wideLayout',
  },
  {
    title: 'Flags of something else',
    code: `import { createUseFlags } from './countries';
const useFlags = createUseFlags({});
export const France = () => <p>{useFlags().flags.france}</p>;`,
    evaluates: '',
  },
] satisfies Sample[];
