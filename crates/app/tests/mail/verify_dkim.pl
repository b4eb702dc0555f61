# Verifies a message's RSA signature with Mail::DKIM, SpamAssassin's own: `1` good, `0` not. Debian's knows no Ed25519.
#
#   verify_dkim.pl MESSAGE RECORDS NOW     as for verify_dkim.py
use strict;
use warnings;

our $now;
BEGIN { *CORE::GLOBAL::time = sub () { defined $now ? $now : CORE::time() } }
use JSON::PP;
use Mail::DKIM::Verifier;

sub read_file { open(my $file, '<:raw', $_[0]) or die "$_[0]: $!"; local $/; return <$file> }
my ($message, $records) = (read_file($ARGV[0]), decode_json(read_file($ARGV[1])));
$now = 0 + read_file($ARGV[2]);

no warnings 'redefine';
*Mail::DKIM::PublicKey::fetch_async = sub {
    my ($class, %asked) = @_;
    my $key = $class->parse($records->{"$asked{Selector}._domainkey.$asked{Domain}"});
    @$key{qw(Selector Domain)} = @asked{qw(Selector Domain)};
    my $done = ($asked{Callbacks} || {})->{Success};
    my $result = $done ? $done->($key) : $key;
    return sub { $result };
};
# A message in a Maildir has the line ends of its system.
$message =~ s/(?<!\r)\n/\r\n/g;
my $verifier = Mail::DKIM::Verifier->new();
$verifier->PRINT($message);
$verifier->CLOSE();
print join('', map { $_->result eq 'pass' ? 1 : 0 } grep { $_->algorithm eq 'rsa-sha256' } $verifier->signatures), "\n";
