import { useToggles } from './useToggles';

export function Stories() {
  const { storiesPreview } = useToggles();
  //      ^^^^^^^^^^^^^^ evaluation storiesPreview
  return storiesPreview ? <Preview /> : <Published />;
}
