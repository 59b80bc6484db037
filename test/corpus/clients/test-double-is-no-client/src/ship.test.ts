const flags = { getBooleanValue: vi.fn().mockResolvedValue(true) };

it('ships', async () => {
  await flags.getBooleanValue('green-shipping', false);
  //                          ^^^^^^^^^^^^^^^^ nothing
  expect(flags.getBooleanValue).toHaveBeenCalledWith('green-shipping', false);
  //                                                 ^^^^^^^^^^^^^^^^ nothing
});
