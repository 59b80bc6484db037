import { Banner } from './Banner';

const flags: Record<string, boolean> = { 'winter-banner': true };
//                                       ^^^^^^^^^^^^^^^ override winter-banner
vi.mock('@unleash/proxy-client-react', () => ({ useFlag: (name: string) => flags[name] ?? false }));

describe('Banner', () => {
  it('shows snow', () => {
    mockFlag('winter-banner', true);
    //       ^^^^^^^^^^^^^^^ override winter-banner
    render(<Banner />);
  });
  it('shows nothing', () => {
    setFlags({ 'winter-banner': false });
    //         ^^^^^^^^^^^^^^^ override winter-banner
  });
});
