import { Show } from 'solid-js';
import { createFlag, useVariable } from './flags';
export const App = () => {
  const hero = createFlag('hero-video', false);
//                        ^^^^^^^^^^^^ evaluation hero-video
  const dark = useVariable('dark', false);
//                         ^^^^^^ evaluation dark
  return <Show when={hero() && dark()} fallback={<p />}><video /></Show>;
};
