beforeAll(async () => {
  app = await setupApp(stores, { experimental: { flags: { projectTrash: true, ...more } } });
  //                                                      ^^^^^^^^^^^^ override projectTrash
});
