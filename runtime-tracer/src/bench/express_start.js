// A server that starts, answers itself once, and ends.
const http = require('http');
const express = require('express');

const app = express();
app.get('/', (request, response) => response.json({ word: 'hello' }));
const server = app.listen(0, '127.0.0.1', () => {
  http.get({ port: server.address().port, host: '127.0.0.1' }, (answer) => {
    answer.resume();
    answer.on('end', () => process.exit(answer.statusCode === 200 ? 0 : 1));
  });
});
