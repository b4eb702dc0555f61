# What SpamAssassin's rules say of each message in a folder: path, score and rules, one line each. One process for all:
# each start reads its rules for seconds. Nothing is asked of the network, nothing is learnt.
use strict;
use warnings;
use Mail::SpamAssassin;

my ($folder, $home) = @ARGV;
my $filter = Mail::SpamAssassin->new({
    local_tests_only => 1,
    dont_copy_prefs => 1,
    userstate_dir => $home,
    home_dir_for_helpers => $home,
    post_config_text => "use_bayes 0\nuse_auto_welcomelist 0\ntime_limit 0\n",
});
for my $path (sort glob("$folder/*.eml")) {
    open(my $file, '<:raw', $path) or die "$path: $!";
    my $message = $filter->parse(do { local $/; <$file> });
    my $status = $filter->check($message);
    printf("%s\t%.1f\t%s\n", $path, $status->get_score(), $status->get_names_of_tests_hit());
    $status->finish();
    $message->finish();
}
