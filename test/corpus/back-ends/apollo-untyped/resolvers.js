module.exports = {
  Query: {
    a: (_, __, { flags }) => flags.on('ap-a'),
//                                    ^^^^^^ evaluation ap-a
    b: (_p, _a, ctx) => ctx.unleash.isEnabled('ap-b'),
//                                            ^^^^^^ evaluation ap-b
  },
};
