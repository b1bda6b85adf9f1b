# A server of a few lines, for tests: every base image of Debian has perl. MODE says how it misbehaves.
use strict;
use IO::Socket::INET;

$| = 1;
my $mode = $ENV{MODE} // 'serve';
sub content { open(my $file, '<', $_[0]) or return; local $/; return <$file>; }

if ($mode eq 'crash') { print "cannot reach the database\n"; exit 3; }
if ($mode eq 'mute')  { print "thinking\n"; sleep 600; }
if ($mode eq 'batch') { print content('/app/data.txt'); exit 0; }

$SIG{TERM} = sub { content('/app/farewell.txt'); exit 0; };
my $server = IO::Socket::INET->new(LocalPort => 8080, Listen => 5, ReuseAddr => 1) or die "cannot listen: $!";
print "listening\n";
while (1) {
    my $client = $server->accept or next;
    my $request = <$client> // '';
    while (my $line = <$client>) { last if $line =~ /^\r?$/; }
    my ($path) = $request =~ m{^\w+ (\S+)};
    my ($status, $type, $body) = (200, 'text/html; charset=utf-8', '');
    if ($path eq '/')         { $body = '<p><a href="/data">data</a> <a href="time">time</a> <a href="#top">top</a>'; }
    elsif ($path eq '/data')  { $type = 'text/plain'; $body = content('/app/data.txt') // ''; $status = 404 if $body eq ''; }
    elsif ($path eq '/time')  { $type = 'text/plain'; $body = time . rand; }
    elsif ($path eq '/die')   { print "giving up\n"; exit 4; }
    else                      { $status = 404; $body = 'no such page'; }
    $status = 500 if $mode eq 'broken';
    print $client "HTTP/1.1 $status X\r\nContent-Type: $type\r\nContent-Length: ", length $body, "\r\nConnection: close\r\n\r\n$body";
    close $client;
}
