import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Place } from './place.ts';

/** Writes the server's settings anew: sizes for a small old machine, nothing that can lose an acknowledged write. */
export function writeConfiguration({ data, logs, socket, extraSettings }: Place): void {
  const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;
  const text = `# Cabildo writes this file at each start. Your own settings go in ${extraSettings}.
listen_addresses = ''
port = 5432
unix_socket_directories = ${quoted(socket)}
unix_socket_permissions = 0700
max_connections = 60
password_encryption = 'scram-sha-256'

shared_buffers = '128MB'
effective_cache_size = '512MB'
work_mem = '8MB'
maintenance_work_mem = '64MB'
max_wal_size = '512MB'
jit = off

fsync = on
full_page_writes = on
synchronous_commit = on

timezone = 'America/Santiago'
log_timezone = 'America/Santiago'
lc_messages = 'C'

# A week of files, each written over when its day comes again. No values of people enter them.
logging_collector = on
log_directory = ${quoted(logs)}
log_filename = 'database-%a.log'
log_truncate_on_rotation = on
log_rotation_age = '1d'
log_rotation_size = 0
log_error_verbosity = terse
log_min_error_statement = panic
log_parameter_max_length = 0
log_parameter_max_length_on_error = 0
log_line_prefix = '%m [%p] '

include_if_exists = ${quoted(extraSettings)}
`;
  const unfinished = join(data, 'postgresql.conf.unfinished');
  writeFileSync(unfinished, text, { mode: 0o644 });
  renameSync(unfinished, join(data, 'postgresql.conf'));
}
