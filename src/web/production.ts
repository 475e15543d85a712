// React reads this when it is first imported and otherwise chooses its slow, checking half: imported before it.
process.env.NODE_ENV ??= 'production';
