module.exports = [
  {
    method: 'GET', path: '/a',
    handler: async (request, h) => {
      const on = await request.feature('hapiA');
//                                     ^^^^^^^ evaluation hapiA
      const b = await h.isFeatureOn('hapiB', true);
//                                  ^^^^^^^ evaluation hapiB
      const c = await request.server.app.features.getValueAsync('hapiC', 1);
//                                                              ^^^^^^^ evaluation hapiC
      return { on, b, c };
    },
  },
];
