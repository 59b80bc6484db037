import { useVariant } from '@unleash/proxy-client-react';
import { useStringFlagValue } from '@openfeature/react-sdk';

export function Landing() {
  const variant = useVariant('landing-hero');
  //                         ^^^^^^^^^^^^^^ evaluation landing-hero
  const cta = useStringFlagValue('landing-cta', 'signup');
  //                             ^^^^^^^^^^^^^ evaluation landing-cta
  //                                            ^^^^^^^^ nothing
  switch (variant.name) {
    case 'video':
    //   ^^^^^^^ nothing
      return <VideoHero cta={cta} />;
    case 'photo':
      return cta === 'trial' ? <PhotoHero trial /> : <PhotoHero />;
    default:
      return <Hero />;
  }
}
