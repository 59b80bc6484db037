module.exports = () => ({ query: async () => [], isEnabled: (name) => name !== 'read-only' });
