import { useFlag } from '@unleash/proxy-client-react';
import { Header } from './Header';

export function Page() {
  const stickyHeader = useFlag('stickyHeader');
  //                           ^^^^^^^^^^^^^^ evaluation stickyHeader
  return <Header stickyHeader={stickyHeader} />;
  //             ^^^^^^^^^^^^ nothing
}
