import { useFlag, Flag } from '@acme/country-flags';
import { useFlags } from 'react-world-flags';

export function CountrySelect({ code }: { code: string }) {
  const icon = useFlag('de');
  //                   ^^^^ nothing
  const all = useFlags(['fr', 'it']);
  //                    ^^^^ nothing
  //                          ^^^^ nothing
  return <Flag code={code} fallback={icon} {...all.fr} />;
  //                                               ^^ nothing
}
