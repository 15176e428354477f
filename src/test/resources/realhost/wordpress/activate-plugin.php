$files = array_keys(get_plugins('/@plugin@'));
if (!$files) {
    echo 'No plugin in @plugin@';
    exit(1);
}
wp_set_current_user(get_user_by('login', '@administrator@')->ID);
$done = activate_plugin('@plugin@/' . $files[0]);
if (is_wp_error($done)) {
    echo $done->get_error_message();
    exit(1);
}
