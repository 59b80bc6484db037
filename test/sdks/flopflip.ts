import type { Sample } from './sample.js';

export default [
  {
    title: 'Hooks for one flag',
    code: `import { useFeatureToggle, useFlagVariation } from '@flopflip/react-broadcast';
export const Search = () => {
  const isFast = useFeatureToggle('fastSearch');
  const isBlue = useFeatureToggle('searchColour', 'blue');
  return isFast ? <Box isBlue={isBlue} text={useFlagVariation('searchText')} /> : null;
};`,
    evaluates: 'fastSearch searchColour searchText',
  },
  {
    title: 'Hooks for several',
    code: `import { useAllFeatureToggles, useFeatureToggles, useFlagVariations } from '@flopflip/react-redux';
export const Table = () => {
  const [isWide, isStriped] = useFeatureToggles({ wideTable: true, 'table-stripes': 'odd' });
  const [sort, size] = useFlagVariations(['tableSort', 'tableSize']);
  const all = useAllFeatureToggles();
  return <table data-wide={isWide} data-striped={isStriped} data-sort={sort} data-size={size} hidden={all.hideTable} />;
};`,
    evaluates: 'wideTable table-stripes tableSort tableSize hideTable',
  },
  {
    title: 'A component',
    code: `import { ToggleFeature } from '@flopflip/react-broadcast';
export const Page = () => (
  <ToggleFeature flag="newPage" variation="b" untoggledComponent={OldPage}><NewPage /></ToggleFeature>
);`,
    evaluates: 'newPage',
  },
  {
    title: 'Components of a higher order',
    code: `import { branchOnFeatureToggle, injectFeatureToggle, injectFeatureToggles } from '@flopflip/react-broadcast';
export const Cart = branchOnFeatureToggle({ flag: 'newCart', variation: 'a' }, OldCart)(NewCart);
export const Tip = injectFeatureToggle('showTip', 'isTipOn')(PlainTip);
const Plain = ({ featureToggles }) => (featureToggles.menuIcons ? <Icons /> : null);
export const Menu = injectFeatureToggles(['menuIcons', 'menuText'])(Plain);`,
    evaluates: 'newCart showTip menuIcons menuIcons menuText',
  },
  {
    title: 'Toggles of a form',
    code: `import { useFeatureToggle, ToggleFeature } from './form';
export const Form = () => <ToggleFeature flag="bold">{useFeatureToggle('italic')}</ToggleFeature>;`,
    evaluates: '',
  },
] satisfies Sample[];
