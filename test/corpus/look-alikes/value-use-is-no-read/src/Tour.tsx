import { useFlag } from '@unleash/proxy-client-react';
import { useEffect } from 'react';

export function Tour() {
  const tour = useFlag('product-tour');
  //                   ^^^^^^^^^^^^^^ evaluation product-tour
  useEffect(() => {
    if (tour) start();
    //  ^^^^ nothing
  }, [tour]);
  //  ^^^^ nothing
  return <Frame open={tour} label={`tour ${tour}`} />;
  //                  ^^^^ nothing
  //                                       ^^^^ nothing
}
