# What the command line says. Arguments are texts.
error = error
warning = warning
check-good = { $file }: good, { $warnings-are ->
    [one] 1 warning
   *[many] { $warnings } warnings
}
check-refused = { $file }: refused, { $errors-are ->
    [one] 1 error
   *[many] { $errors } errors
}, { $warnings-are ->
    [one] 1 warning
   *[many] { $warnings } warnings
}
file-not-opened = { $file } cannot be opened: { $reason }
file-not-read = { $file } cannot be read: { $reason }
bad-records = { $file }: { $count } bad records were reported; the rest was assessed.
not-an-assessment = { $file }:{ $line }: this is no assessment. { $member }
mapped = { $rows } rows: { $mapped } mapped, { $skipped } not meant, { $refused } refused; { $left_out } items left out, { $rounded } numbers rounded, { $faults } faults.
