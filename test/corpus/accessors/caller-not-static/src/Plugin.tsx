import { useToggle } from './flags';

export function Plugin({ manifest }: { manifest: Manifest }) {
  const enabled = useToggle(manifest.flag);
  //                        ^^^^^^^^^^^^^ unresolved
  const sandbox = useToggle('plugin-sandbox');
  //                        ^^^^^^^^^^^^^^^^ evaluation plugin-sandbox
  return enabled ? <Frame sandbox={sandbox} src={manifest.entry} /> : null;
}
