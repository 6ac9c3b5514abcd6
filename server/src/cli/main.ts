process.stderr.write('newsproof: no command given\n');
process.exitCode = 2;
