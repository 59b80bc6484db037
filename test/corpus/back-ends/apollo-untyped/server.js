const { ApolloServer } = require('@apollo/server');
const { startStandaloneServer } = require('@apollo/server/standalone');
const { Unleash } = require('unleash-client');
const resolvers = require('./resolvers');
const unleash = new Unleash({ url: 'x', appName: 'y' });
const server = new ApolloServer({ typeDefs: '', resolvers });
startStandaloneServer(server, { context: async ({ req }) => ({ unleash, flags: { on: (k) => unleash.isEnabled(k, { userId: req.headers.u }) } }) });
