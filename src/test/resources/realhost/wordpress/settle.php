global $wp_rewrite;
$wp_rewrite->set_permalink_structure('/%postname%/');
flush_rewrite_rules();
$editor = wp_insert_user([
    'user_login' => '@editor@',
    'user_email' => '@editor@@example.org',
    'user_pass' => '@password@',
    'role' => 'editor',
]);
if (is_wp_error($editor)) {
    echo $editor->get_error_message();
    exit(1);
}
