import { Flags } from './Flags';

export const Search = () => (
  <>
    {Flags.betaBanner && <BetaBanner />}
    //     ^^^^^^^^^^ evaluation betaBanner
    {Flags.quickSearch ? <Quick /> : <Slow />}
    //     ^^^^^^^^^^^ evaluation quickSearch
  </>
);
