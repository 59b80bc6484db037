import { testServerRoute, testServerSetup } from './utils/testServer';

const server = testServerSetup();
test('no time', async () => {
  testServerRoute(server, '/api/admin/ui-config', { experimental: { flags: { hideLastSeen: true } } });
  //                                                                         ^^^^^^^^^^^^ override hideLastSeen
  render(<LastSeen />);
});
