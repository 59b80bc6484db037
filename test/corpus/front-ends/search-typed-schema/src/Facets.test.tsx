import { OpenFeatureTestProvider } from '@openfeature/react-sdk';
import { render } from '@testing-library/react';
import { Facets } from './Facets';

it('shows nothing while off', () => {
  const { container } = render(
    <OpenFeatureTestProvider flagValueMap={{ 'search-facets': false }}>
//                                           ^^^^^^^^^^^^^^^ override search-facets
      <Facets q="" />
    </OpenFeatureTestProvider>,
  );
  expect(container.innerHTML).toBe('');
});
